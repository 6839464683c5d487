import { rotationJourneys } from './rotation.ts';

// Its lock keeps everybody else out meanwhile.
rotationJourneys(
  'the embedded database',
  async () => ({}),
  async () => undefined,
);
