// What a match's score is good for, measured on lines that ask something authored: it is the chance that just this is meant.

/** From this score on, a question is worth offering: it is meant one time in three. */
export const possible = 0.15;
/** From this score on, it is meant more often than not: it is answered, and said to be taken so. */
export const recognised = 0.3;
/** From this score on, it is answered outright: it is meant four times in five. */
export const probable = 0.5;
/** From this score on, it is asked in nearly the author's words: it is meant nine times in ten. */
export const sure = 0.8;
