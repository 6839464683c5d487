import { thePostgres } from '../storage/postgres.ts';
import { goingOn, rotationJourneys } from './rotation.ts';

const postgres = thePostgres();

rotationJourneys(
  'a PostgreSQL server that a bot writes to',
  async () => ({ DATABASE_URL: await postgres().fresh() }),
  goingOn,
);
