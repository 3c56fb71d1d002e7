// What a match's score is good for, measured on lines that ask something authored: it is the chance that just this is meant.

/** From this score on, a question is worth offering among others. */
export const possible = 0.05;
/** From this score on, it is answered, and said to be taken so: it is meant nearly every other time. */
export const recognised = 0.2;
/** From this score on, a belief is taken to be voiced by whoever only sums up or paints a picture, and said to be taken so. */
export const suspected = 0.35;
/** From this score on, it is answered outright: it is meant four times in five. */
export const probable = 0.5;
/** From this score on, it is asked in nearly the author's words: it is meant nine times in ten. */
export const sure = 0.8;
