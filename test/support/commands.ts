/** Counts what a page costs in commands to the database, by what the driver tells of them. */
import mongoose, { type mongo } from 'mongoose';

export interface Cost {
  /** Each command and its collection, in the order they were sent, e.g. `find posts`. */
  commands: string[];
  /** How often commands waited for others: those sent before any of a wave was answered belong to it. */
  waves: number;
}

/** Housekeeping of the connection, and the session's own command, which is not the page's. */
const isBeside = ({ commandName, command }: mongo.CommandStartedEvent): boolean =>
  ['hello', 'ping', 'getMore', 'endSessions', 'killCursors'].includes(commandName) ||
  (command as Record<string, unknown>)[commandName] === 'sessions';

/** What the commands cost that are sent while `act` runs. Nothing else may use the database meanwhile. */
export async function costOf(act: () => Promise<unknown>): Promise<Cost> {
  const client = mongoose.connection.getClient();
  const commands: string[] = [];
  const open = new Set<number>();
  let waves = 0;
  let isAnswered = true;
  const started = (event: mongo.CommandStartedEvent) => {
    if (isBeside(event)) return;
    commands.push(
      `${event.commandName} ${String((event.command as Record<string, unknown>)[event.commandName])}`,
    );
    open.add(event.requestId);
    if (isAnswered) waves++;
    isAnswered = false;
  };
  const ended = ({ requestId }: { requestId: number }) => {
    if (open.delete(requestId)) isAnswered = true;
  };
  client.on('commandStarted', started).on('commandSucceeded', ended).on('commandFailed', ended);
  try {
    await act();
  } finally {
    client.off('commandStarted', started).off('commandSucceeded', ended).off('commandFailed', ended);
  }
  return { commands, waves };
}
