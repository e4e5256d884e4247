/** Preloaded into the reader: when the process that started it is gone, however it ended, the reader ends too. */
process.once('disconnect', () => process.exit(0));
process.channel?.unref();
