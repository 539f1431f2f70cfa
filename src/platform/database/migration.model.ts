import mongoose, { Schema } from 'mongoose';

const migrationSchema = new Schema(
  {
    /** The migration's number. */
    _id: { type: Number, required: true },
    name: { type: String, required: true },
    doneAt: { type: Date, required: true },
  },
  { collection: 'migrations', versionKey: false },
);

export const MigrationModel = mongoose.model('Migration', migrationSchema);
