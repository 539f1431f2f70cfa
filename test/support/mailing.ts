/** Mails from end to end: queued for somebody, sent to a real server. */
import { randomBytes } from 'node:crypto';
import { MailModel } from '../../src/features/mails/mail.model.ts';
import { type Composers, type Mail, type NewMail } from '../../src/features/mails/mails.ts';
import { clock } from '../../src/platform/clock.ts';
import { MailServer, mailText } from './mail-server.ts';
import { type Person, person, withAddress } from './people.ts';

/** A server for the tests of a file, and a new member, who takes mails, for each of them. */
export function mailing() {
  const server = new MailServer();
  let asha: Person;
  let asked: string[];

  before(() => server.open());
  after(() => server.close());
  beforeEach(async () => {
    asked = [];
    server.refuses = () => null;
    asha = await withAddress(await person('asha'));
    await MailModel.deleteMany({ kind: 'notification' });
  });

  const composers: Composers = {
    notification: ({ _id }) => {
      asked.push(_id);
      return Promise.resolve(mailText());
    },
  };
  return {
    server,
    /** They make words for notifications. */
    composers,
    /** For which mails words were made. */
    asked: (): readonly string[] => asked,
    asha: (): Person => asha,
    /** A mail to her, of a notification, due now. */
    aMail: (more: Partial<NewMail> = {}): NewMail => ({
      key: `test ${randomBytes(8).toString('hex')}`,
      kind: 'notification',
      member: asha.member._id,
      dueAt: clock.now(),
      ...more,
    }),
    getMail: ({ key }: Pick<NewMail, 'key'>): Promise<Mail> =>
      MailModel.findById(key).orFail().lean<Mail>().exec(),
    /** How many have come to her. */
    arrived: (): number => server.to(asha.member.email).length,
  };
}
