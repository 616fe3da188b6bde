/** A route that does nothing: what Medusa's own HTTP costs before anybody's code runs. */
module.exports.POST = (_request, response) => {
  response.status(204).end()
}
