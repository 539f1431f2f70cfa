/** What most would write: Express 5, a cached EJS template of the same size, and for members a session in MongoDB. */
import type { AddressInfo } from 'node:net';
import MongoStore from 'connect-mongo';
import express from 'express';
import session from 'express-session';
import mongoose from 'mongoose';

const ROWS = 20;
const bytes = Number(process.env['BYTES']);
const rows = Array.from({ length: ROWS }, (_, no) => ({
  no,
  text: 'x'.repeat(Math.max(1, Math.floor(bytes / ROWS) - 30)),
}));

const app = express();
app.set('views', 'bench/servers');
app.set('view engine', 'ejs');
app.enable('view cache');
const uri = process.env['MONGODB_URI'];
if (uri) {
  await mongoose.connect(uri, { dbName: 'reference' });
  const store = MongoStore.create({
    client: mongoose.connection.getClient(),
    dbName: 'reference',
    touchAfter: 86_400,
  });
  app.use(session({ secret: 'reference', resave: false, saveUninitialized: false, store }));
  app.use(express.urlencoded({ extended: false }));
}
const posts = mongoose.connection.collection('posts');
app.get('/login', (req, res) => {
  Object.assign(req.session, { member: 'somebody' });
  res.send('signed in');
});
app.post('/', async (req, res) => {
  const { body } = (req.body ?? {}) as { body?: string }; // none where a turn ended while the request was read
  await posts.insertOne({ body, at: new Date() });
  res.redirect(303, '/');
});
app.get('/', (_req, res) => res.render('reference', { rows }));

const server = app.listen(0, '127.0.0.1', () =>
  process.send?.({ port: String((server.address() as AddressInfo).port) }),
);

process.once('disconnect', () => process.exit());
