import { emptied } from '../storage/emptied.ts';
import { holdsContract } from '../storage/holds.contract.ts';
import { theServer } from '../storage/the-server.ts';
import { retentionContract } from './retention.contract.ts';

const database = theServer();

holdsContract('a PostgreSQL server', database);
retentionContract('a PostgreSQL server', async () => {
  await emptied(database());
  return database();
});
