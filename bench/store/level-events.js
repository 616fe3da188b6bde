/** How many events came of each inventory level, by its id. */
module.exports.counts = new Map()
