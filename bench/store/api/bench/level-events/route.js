const { counts } = require("../../../level-events")

/** How many events came of each inventory level. */
module.exports.GET = (_request, response) => {
  response.json(Object.fromEntries(counts))
}
