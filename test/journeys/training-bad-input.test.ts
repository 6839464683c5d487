import { answerJourneys } from './training-answers.ts';
import { trainingFaults } from './training-faults.ts';
import { otherTraining } from './training-others.ts';
import { theTrainingBot } from './training-room.ts';

const bot = theTrainingBot();
answerJourneys(bot);
trainingFaults(bot);
otherTraining(bot);
