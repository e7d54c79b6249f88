// The launcher holds the other end. Should it die without a word (kill -9), the server stops as
// it would on Ctrl-C instead of living on with the port and the data folder.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
