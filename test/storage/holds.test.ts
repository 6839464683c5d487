import { holdsContract } from './holds.contract.ts';
import { theEmbedded } from './the-embedded.ts';

const embedded = theEmbedded();

holdsContract('the embedded database', embedded);
