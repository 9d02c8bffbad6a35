# The page as it is served and published: build/site, with threads/ and single/ from the two web builds.
site="$root/build/site"

build_site() {
    build web interleave_web
    build web-single interleave_web
    rm -rf "$site.new"
    mkdir -p "$site.new"/{threads,single}
    [ ! -d "$root/web/page" ] || cp -R "$root/web/page/." "$site.new/"
    cp "$root"/build/web/interleave.{js,wasm} "$site.new/threads/"
    cp "$root"/build/web-single/interleave.{js,wasm} "$site.new/single/"
    rm -rf "$site"
    mv "$site.new" "$site"
}
