// Finds or downloads a mongod, and tells the process that forked this one where it is:
//   fork('bin/download-mongod.mjs', [FOLDER])  →  message: the path of the program
// A process of its own, because a download that takes too long can only be ended from outside.
// The first byte that arrives is followed by a line on standard output (the library prints its progress).
import { MongoBinary } from 'mongodb-memory-server-core';

process.once('disconnect', () => process.exit(1));

const path = await MongoBinary.getPath({ downloadDir: process.argv[2] });
process.send(path, () => process.disconnect());
