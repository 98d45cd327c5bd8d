import fc from 'fast-check';

/** Under mutation each property runs for each mutant: a short look at it must do. */
fc.configureGlobal({ interruptAfterTimeLimit: 250, endOnFailure: true });
