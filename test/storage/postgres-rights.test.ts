import { rightsContract } from './rights.contract.ts';
import { theServer } from './the-server.ts';

rightsContract('a PostgreSQL server', theServer());
