import type { Asked } from './accounts.ts';

/** Questions that are worth a tired person's answer: none of them may be refused. */
export const shown: readonly Asked[] = [
  // rule-of-optimism, practitioner
  ['clean', 'What have you seen Lily do, with your own eyes, that tells you things are different for her?'],
  ['clean', 'You said “she’s really engaging”. What has changed in Lily’s day since then, as far as anyone has seen?'],
  ['clean', 'What would Lily notice that is different from before the parenting sessions?'],
  ['clean', 'When you say the neglect is “in the past”, what does that rest on that you have seen yourself?'],
  ['clean', 'What in that long chronology would you want to set beside the spotless flat?'],
  ['clean', 'How might the same visit on Tuesday read to someone who had only the old chronology in front of them?'],
  [
    'clean',
    'What would you need to see, and for how long, before you could rest the closing on it?',
    'You have been to see them and you saw Lily on Tuesday.',
  ],
  ['clean', 'Who else has seen Lily lately, and at what time of day?'],
  // fixed-thinking, supervisor
  ['damp', 'What has your worker brought you about Ali that a damp flat would not explain?'],
  ['damp', 'You said “it all comes back to the damp flat”. What would you expect to see in Ali if it did not?'],
  ['damp', 'What exactly did the nursery say about Ali being hungry, in their words?'],
  ['damp', 'How does the health visitor describe the same family?'],
  [
    'damp',
    'If the GP’s letter and both calls from nursery had reached you before March, what would you have called this?',
  ],
  ['damp', 'Which of the missed appointments has your worker looked at most closely?'],
  ['damp', 'What has come in since March that sits least easily with “a housing case”?'],
  [
    'damp',
    'What will you ask your worker to bring next time that could point the other way?',
    'It sounds as if there are several people who see this differently.',
  ],
  // injury, practitioner
  ['cheek', 'What have you seen this baby do by himself that bears on “he rolled onto a toy in the cot”?'],
  ['cheek', 'What was written down about the bruise before anyone explained it?'],
  ['cheek', 'Who has looked at all of his skin since the clinic?'],
  ['cheek', 'Whose words are “he rolled onto a toy in the cot”, and from whom did they come first?'],
  ['cheek', 'What does your local procedure say happens on the day that a bruise like this is seen?'],
  ['cheek', 'What might a paediatrician ask about the left cheek that nobody has asked so far?'],
  ['cheek', 'How did the health visitor come to think that it fitted?'],
  ['cheek', 'What could be known about the bruise today that may be harder to see by Thursday?'],
  // invisible-males, group
  ['darren', 'What does each of you know about Darren that did not come from Kayleigh?'],
  ['darren', 'What was seen at the door that became “lovely”?'],
  ['darren', 'What is known about the older children in Leeds, and from whom?'],
  ['darren', 'How would the twins describe the nights when Darren stays over?'],
  ['darren', 'If the hour had begun with Darren and the children’s dad, what would this group have talked about?'],
  ['darren', 'Who among you will find out what, about which man, before you meet again?'],
  ['darren', 'What does “isn’t really around” mean in an ordinary week for the twins?'],
  [
    'darren',
    'What would each of you want to hear from Darren himself?',
    'An hour on Kayleigh and the twins is a lot of thought.',
  ],
  // voice-of-the-child, practitioner
  ['mason', 'What have you noticed in Mason when nobody is answering for him?'],
  ['mason', 'What might it be like to be nine in that house on an ordinary evening?'],
  ['mason', 'You said “mum answers for him”. What would Mason have said in his own words?'],
  ['mason', 'What does school see in Mason when he comes in early?'],
  ['mason', 'Who does Mason talk to when he does talk?'],
  ['mason', 'What else could be behind “he’s just a moody lad”, seen from where Mason stands?'],
  [
    'mason',
    'Where, and with whom, might it be easiest for Mason to say how things are?',
    'There has always been somebody in the room.',
  ],
  ['mason', 'How would you know, by the next visit, what a day is like for Mason?'],
  // cumulative-harm, practitioner
  ['jumper', 'What do the three calls to police, the late pick ups and the same jumper look like on one page?'],
  ['jumper', 'What would someone who read every contact in order say was happening to these children?'],
  ['jumper', 'How did each explanation sound when you put it next to the others?'],
  ['jumper', 'What is in the records from Hull?'],
  ['jumper', 'When you put “no further action each time” in date order, what stands out?'],
  ['jumper', 'How much of this child’s year has been like this?'],
  ['jumper', 'Which of the school’s logs do you know only by its heading?'],
  [
    'jumper',
    'What would have to be added to the last contact before you could say what it is part of?',
    'You have only been given the last contact.',
  ],
  // parental-vulnerabilities, supervisor
  ['ruby', 'What does the list mean, taken together, for Ruby on an ordinary morning?'],
  [
    'ruby',
    'Your supervisee wrote that “mum loves Ruby and will do the parenting course”. What has been seen that speaks to the second part?',
  ],
  ['ruby', 'How does the depression show in Ruby’s day, when it is at its worst?'],
  ['ruby', 'What happens for Ruby at the weekends, when her mum drinks?'],
  ['ruby', 'How much of what is being asked of her has Ruby’s mum understood?'],
  ['ruby', 'If the parenting course takes as long as such things take, how old will Ruby be?'],
  [
    'ruby',
    'What would show you that your supervisee had thought about the learning disability and the drinking together?',
  ],
  [
    'ruby',
    'Which part of “it’s only weekends” has anyone apart from Ruby’s mother seen?',
    'That is a great deal for one person to carry.',
  ],
  // missing-agencies, practitioner
  ['voicemail', 'What might the crisis team know about Dad that would change what you decided?'],
  ['voicemail', 'You said “they don’t share”. What exactly was asked, and of whom?'],
  ['voicemail', 'What are you relying on about Dad’s mental health while the CPN has not rung back?'],
  ['voicemail', 'If somebody from mental health had been in the room, what might they have said?'],
  ['voicemail', 'Who sees Dad most often and may not know that there are children?'],
  ['voicemail', 'What did the police bring to the discussion that nobody else had?'],
  [
    'voicemail',
    'Which part of the decision would you look at again if the CPN told you the opposite of what you expect?',
  ],
  [
    'voicemail',
    'When the CPN does ring, what will you ask first?',
    'Two voicemails and no answer is a hard place to decide from.',
  ],
  // professional-challenge, practitioner
  ['chair', 'What exactly made you uneasy at the core group?'],
  ['chair', 'Who has heard since then what you did not say in the room?'],
  ['chair', 'What did you see in the way the school nurse looked at you?'],
  ['chair', 'What would the minutes say if everyone had put down their own view first?'],
  ['chair', 'How did “she’s been doing this for thirty years” bear on what people felt able to say?'],
  ['chair', 'What would the child have wanted somebody to say at that meeting?'],
  [
    'chair',
    'What does your local procedure offer to someone who is uneasy after the meeting is over?',
    'It is hard to speak when the chair is so sure.',
  ],
  // support-masks-risk, group
  ['carol', 'What has anyone seen Mum do for Jayden that nobody prompted?'],
  ['carol', 'What are the hours of Jayden’s day when none of you is there?'],
  ['carol', 'What is left of “Jayden is in routine” when you take out Carol, nursery and nan?'],
  ['carol', 'How would Jayden describe a morning when someone comes, and a morning when nobody does?'],
  ['carol', 'What would each of you expect to see in Jayden’s evenings if those visits were dropped?'],
  ['carol', 'How much of the better house is Mum’s doing, as far as any of you has seen for yourself?'],
  [
    'carol',
    'What does “she can’t imagine doing it without Carol” tell you about the rest of the week?',
    'There is a lot of help going in.',
  ],
  // procedure-and-timing, supervisor
  ['burn', 'What was known about the hand on Friday afternoon, and by whom?'],
  ['burn', 'What was the weekend like for the toddler, between Friday and Monday?'],
  ['burn', 'In what order does your local procedure put the medical and the home visit?'],
  ['burn', 'What may have been harder to find out by Wednesday than on Friday?'],
  ['burn', 'Who was covering while two of the team were off sick?'],
  ['burn', 'Which of the steps can your worker put a time to?'],
  [
    'burn',
    'When you say “I think we did the medical after the home visit”, where would you look to be sure?',
    'Half term makes everything thinner.',
  ],
  // recording, trainer
  ['carpark', 'What in your exercise lets the delegates see what the file would show a year later?'],
  ['carpark', 'How does the room answer when somebody says that a text counts?'],
  ['carpark', 'What do people say they would write down about a hunch, and in what words?'],
  ['carpark', 'Where in the exercise does the room first notice that nothing is written?'],
  ['carpark', 'What will you listen for at the end that shows the delegates would record that talk in the car park?'],
  [
    'carpark',
    'What makes “a hunch” easier to say in a car park than to put on the system?',
    'Half the room saw it one way and half the other.',
  ],
];
