import { mongo } from 'mongoose';

/** Whether a unique index has refused what was written. */
export const isDuplicateKey = (error: unknown): error is mongo.MongoServerError =>
  error instanceof mongo.MongoServerError && error.code === 11_000;
