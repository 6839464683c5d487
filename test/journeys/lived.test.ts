import { livedJourneys } from './lived.ts';

livedJourneys('the embedded database', async () => ({}));
