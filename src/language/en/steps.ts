import type { Step, stageOf } from '../../session/steps.ts';

const stages: Readonly<Record<(typeof stageOf)[Step], string>> = {
  experience: 'Experience',
  reflection: 'Reflection',
  analysis: 'Analysis',
  action: 'Action',
};

/** What stands above each step. */
const titles: Readonly<Record<Step, string>> = {
  experience: 'What is happening',
  view: 'What you hold now',
  challenge: 'Tell me about the case',
  missing: 'Who has been heard',
  premortem: 'If it went wrong',
  revise: 'Looking again',
  tripwire: 'Your tripwire',
  actions: 'What happens next',
};

/** What each step asks. */
const asks: Readonly<Record<Step, string>> = {
  experience: 'What is happening, and what have you seen and heard yourself?',
  view: 'What do you think, or what are you about to decide?',
  challenge: 'Nothing has been told of the case yet. What is happening? Write it as a message, in a few sentences.',
  missing: 'Who might have something to tell, and who has been heard from?',
  premortem: 'It is six months on and it went wrong. What is the story?',
  revise: 'What do you hold now?',
  tripwire: 'What would change your mind, and by when would you know?',
  actions: 'What will be done, by whom, and by when?',
};

/** A guided session: where it stands, what each step asks, and what is filled in. */
export const steps = {
  stages,
  titles,
  asks,
  at: (stage: string, at: string, of: string) => `${stage} · step ${at} of ${of}`,
  typing: 'You can fill this in, or type your answer as a message. Say “next step” to leave this one out.',
  before: 'I ask this before any question, so that you can see later whether your view moved.',
  unseen: 'Nobody sees what another holds until whoever leads goes on. Then all of it is shown at once.',
  nobodyHeld: 'Nothing was written down before the questions.',
  heldBefore: 'What was held before',
  sure: (sure: string) => `how sure: ${sure} of 10`,
  sureUnsaid: 'how sure was not said',
  moving: 'It is as good to hold the same as to change. What moved you, or what did not?',
  setDown: 'Set down so far',
  owner: (owner: string) => `who: ${owner}`,
  due: (day: string) => `by: ${day}`,
  labels: {
    account: 'What is happening? (you may leave this out)',
    well: 'What is going well?',
    worried: 'What are we worried about?',
    needs: 'What needs to happen?',
    view: 'Your view, or what you are about to decide',
    sure: 'How sure are you?',
    sureUnsaid: 'I would rather not say',
    sureLeast: '0: not at all',
    sureMost: '10: entirely',
    viewNow: 'Your view now',
    moved: 'What moved you, or did not?',
    premortem: 'The story, as you would tell it then',
    tripwire: 'What would change your mind?',
    know: 'By when would you know?',
    action: 'What will be done?',
    who: 'Who does it?',
    due: 'By when?',
    nobody: 'Not said yet',
  },
  needed: {
    view: 'Please write your view in a few words, or skip this step.',
    premortem: 'Please write a sentence or two, or skip this step.',
    tripwire: 'Please write what would change your mind, or skip this step.',
    action: 'Please write what will be done, or finish without it.',
  },
  buttons: { keep: 'Keep this', skip: 'Skip this step', add: 'Add' },
};
