import { rightsContract } from './rights.contract.ts';
import { theEmbedded } from './the-embedded.ts';

const embedded = theEmbedded();

rightsContract('the embedded database', embedded);
