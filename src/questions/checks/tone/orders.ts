import { sentencesOf } from '../plain.ts';
import { type Plain, wordsOf } from '../written.ts';

/** What may stand before an order and does not make it less of one. */
const softened =
  /^["'(]*((so|and|then|now|first|next|also|just|please|perhaps|maybe|always|never|do|don't|do not)[, ]+)*/i;

/** A sentence that begins with one of these tells somebody to do it. "Suppose", "imagine" and "picture" only ask to be followed. */
const orders =
  /^(add|agree|alert|allow|apply|arrange|ask|assess|assume|avoid|be|book|bring|call|challenge|chase|check|choose|close|complete|confirm|consider|contact|convene|count|delay|describe|discuss|document|draw|ensure|escalate|examine|explain|explore|find|focus|forget|get|give|go|identify|ignore|inform|insist|interview|invite|issue|keep|leave|let(?! (me|us (think|stay))\b)|listen|list|log|look|make|meet|move|note|notify|open|phone|plan|postpone|pretend|put(?! another way\b)|raise|read|reconvene|record|refer|reflect|remember|remove|reopen|report|request|return|review|ring|say|see|seek|send|set|share|speak|start|stay|step|stop|take|talk|tell|test|think|treat|trust|try|update|use|visit|wait|watch|weigh|write)\b(?! of you\b)/i;

export const ordering: Plain = (written) =>
  sentencesOf(wordsOf(written))
    .flatMap((sentence) => sentence.split(/\s-\s|[:;(]\s*/))
    .some((clause) => orders.test(clause.replace(softened, '')))
    ? { kind: 'directive', reason: 'Give no order. Write a question.' }
    : null;
