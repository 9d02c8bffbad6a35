# Sourced by the commands with $root set: everything that sets up and builds.
for part in common apt-private node emscripten sources build site browser sanitizers doctest; do
    # shellcheck source=/dev/null
    . "$root/.setup/$part.sh"
done
