/** What `apart` starts: it says that it's ready, then what it's told. */
process.on('message', (told) => process.send?.(told))
process.send?.('ready')
