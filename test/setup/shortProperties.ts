import fc from 'fast-check';

/** Under mutation each property runs for each mutant: a short look at it must do, and the same one at every run. */
fc.configureGlobal({ seed: 1, interruptAfterTimeLimit: 40, endOnFailure: true });
