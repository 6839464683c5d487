import { emptied } from '../storage/emptied.ts';
import { theEmbedded } from '../storage/the-embedded.ts';
import { retentionContract } from './retention.contract.ts';

const embedded = theEmbedded();

retentionContract('the embedded database', async () => {
  await emptied(embedded());
  return embedded();
});
