import { SecondLookError } from '../errors.ts';

/** The embeddings model that was configured did not answer as it should. Nothing was lost; what it had answered before is kept. */
export class EndpointError extends SecondLookError {
  override readonly name = 'EndpointError';
  readonly code = 'embeddings-endpoint';
}
