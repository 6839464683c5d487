// @ts-check
// Plain JavaScript, because it is started by Node itself as a process of its own: no loader stands between it and this file.
import { PGlite } from '@electric-sql/pglite';

/** Makes an empty database in the folder that is its one argument, and ends. */
const database = await PGlite.create(/** @type {string} */ (process.argv[2]));
await database.close();
