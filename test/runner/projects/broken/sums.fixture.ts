throw new Error('broken before its first test')
