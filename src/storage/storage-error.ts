import { SecondLookError } from '../errors.ts';

/** The place where sessions are kept could not be used, or holds something that cannot be read. Nothing was changed. */
export class StorageError extends SecondLookError {
  override readonly name = 'StorageError';
  readonly code = 'storage';
}
