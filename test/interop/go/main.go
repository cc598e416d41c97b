// Reads a log by golang.org/x/mod/sumdb, which knows nothing of Bellbuoy: notes by note.Open, tiles by a tlog.TileReader
// that only spells their paths as C2SP does. Prints one JSON document. Built without modules, over Debian's
// golang-golang-x-mod-dev.
package main

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	switch os.Args[1] {
	case "verify":
		verify(os.Args[2], os.Args[3], os.Args[4:])
	case "sign":
		sign(os.Args[2], os.Args[3])
	}
}

// verify URL VKEY [SIZE ROOT]...: everything under the signed head, and that it continues each older one.
func verify(url, vkey string, older []string) {
	tree := open(url, vkey)
	reader := tlog.TileHashReader(tree, tiles{url})
	type proof struct {
		Index int64    `json:"index"`
		Path  []string `json:"path"`
	}
	var proofs []proof
	for id := int64(0); id < tree.N; id++ {
		hash := tlog.RecordHash(entry(url, tree.N, id))
		path, err := tlog.ProveRecord(tree.N, id, reader)
		check(err)
		check(tlog.CheckRecord(path, tree.N, tree.Hash, id, hash))
		proofs = append(proofs, proof{id, encode(path)})
	}
	var trees []proof
	for i := 0; i+1 < len(older); i += 2 {
		size, err := strconv.ParseInt(older[i], 10, 64)
		check(err)
		root, err := tlog.ParseHash(older[i+1])
		check(err)
		path, err := tlog.ProveTree(tree.N, size, reader)
		check(err)
		check(tlog.CheckTree(path, tree.N, tree.Hash, size, root))
		trees = append(trees, proof{size, encode(path)})
	}
	check(json.NewEncoder(os.Stdout).Encode(map[string]interface{}{"size": tree.N, "records": proofs, "trees": trees}))
}

// sign NAME TEXT: a note by a fresh key.
func sign(name, text string) {
	skey, vkey, err := note.GenerateKey(rand.Reader, name)
	check(err)
	signer, err := note.NewSigner(skey)
	check(err)
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	check(err)
	check(json.NewEncoder(os.Stdout).Encode(map[string]string{"vkey": vkey, "note": string(signed)}))
}

func open(url, vkey string) tlog.Tree {
	verifier, err := note.NewVerifier(vkey)
	check(err)
	opened, err := note.Open(get(url+"/checkpoint"), note.VerifierList(verifier))
	check(err)
	// Go 1.19's ParseTree takes its own trees only, so the three lines are read here.
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := tlog.ParseHash(lines[2])
	check(err)
	return tlog.Tree{N: size, Hash: root}
}

// tiles spells a path as C2SP tlog-tiles does: without the height, which is always 8.
type tiles struct{ url string }

func (tiles) Height() int { return 8 }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range wanted {
		data = append(data, get(t.url+"/"+strings.Replace(tile.Path(), "tile/8/", "tile/", 1)))
	}
	return data, nil
}

func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}

var bundles = map[int64][][]byte{}

func entry(url string, size, id int64) []byte {
	index := id / 256
	if bundles[index] == nil {
		width := size - index*256
		if width > 256 {
			width = 256
		}
		path := tlog.Tile{H: 8, L: 0, N: index, W: int(width)}.Path()
		data := get(url + "/" + strings.Replace(path, "tile/8/0/", "tile/entries/", 1))
		for len(data) > 0 {
			length := binary.BigEndian.Uint16(data)
			bundles[index] = append(bundles[index], data[2:2+length])
			data = data[2+length:]
		}
	}
	return bundles[index][id%256]
}

func get(address string) []byte {
	response, err := http.Get(address)
	check(err)
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	check(err)
	if response.StatusCode != 200 {
		check(fmt.Errorf("%s: %s", address, response.Status))
	}
	return body
}

func encode(path []tlog.Hash) []string {
	encoded := []string{}
	for _, hash := range path {
		encoded = append(encoded, base64.StdEncoding.EncodeToString(hash[:]))
	}
	return encoded
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
