import { SecondLookError } from '../errors.ts';

/** The app package could not be built. Nothing was written. `problem` is one sentence that says what is wrong. */
export class PackageError extends SecondLookError {
  override readonly name = 'PackageError';
  readonly code = 'package';

  constructor(problem: string, options?: ErrorOptions) {
    super(`${problem} Nothing was written. appPackage/README.md says what is needed.`, options);
  }
}
