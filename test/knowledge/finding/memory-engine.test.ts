import { createMemoryEngine } from '../../../src/knowledge/finding/memory-engine.ts';
import { engineContract } from './engine.contract.ts';

engineContract('memory', async ({ entries, vectors }) => createMemoryEngine(entries, vectors), 200);
