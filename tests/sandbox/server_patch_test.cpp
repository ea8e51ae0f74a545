#include "server_support.h"

#include "patch_json.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

std::string patched(const std::string& document, const std::string& patch)
{
    const auto result = applyJsonPatch(jsonOf(document), QByteArray::fromStdString(patch));
    if (!result)
        return result.error().kind == ErrorKind::BadInput ? "malformed"
                                                          : "conflict at " + result.error().details.toStdString();
    return QJsonDocument(*result).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

// RFC 6902, section 4 and appendix A.
TEST_CASE("The six operations of a JSON Patch", "[sandbox][patch]")
{
    CHECK(patched(R"({"foo":"bar"})", R"([{"op":"add","path":"/baz","value":"qux"}])") ==
          R"({"baz":"qux","foo":"bar"})");
    CHECK(patched(R"({"foo":["bar","baz"]})", R"([{"op":"add","path":"/foo/1","value":"qux"}])") ==
          R"({"foo":["bar","qux","baz"]})");
    CHECK(patched(R"({"foo":["bar"]})", R"([{"op":"add","path":"/foo/-","value":["abc","def"]}])") ==
          R"({"foo":["bar",["abc","def"]]})");
    CHECK(patched(R"({"baz":"qux","foo":"bar"})", R"([{"op":"remove","path":"/baz"}])") == R"({"foo":"bar"})");
    CHECK(patched(R"({"foo":["bar","qux","baz"]})", R"([{"op":"remove","path":"/foo/1"}])") ==
          R"({"foo":["bar","baz"]})");
    CHECK(patched(R"({"baz":"qux"})", R"([{"op":"replace","path":"/baz","value":"boo"}])") == R"({"baz":"boo"})");
    CHECK(patched(R"({"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}})",
                  R"([{"op":"move","from":"/foo/waldo","path":"/qux/thud"}])") ==
          R"({"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}})");
    CHECK(patched(R"({"foo":["all","grass","cows","eat"]})", R"([{"op":"move","from":"/foo/1","path":"/foo/3"}])") ==
          R"({"foo":["all","cows","eat","grass"]})");
    CHECK(patched(R"({"a":{"b":1}})", R"([{"op":"copy","from":"/a","path":"/c"}])") == R"({"a":{"b":1},"c":{"b":1}})");
    CHECK(patched(R"({"baz":"qux","foo":["a",2,"c"]})",
                  R"([{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}])") ==
          R"({"baz":"qux","foo":["a",2,"c"]})");
    CHECK(patched(R"({"/":9,"~1":10})", R"([{"op":"test","path":"/~01","value":10}])") == R"({"/":9,"~1":10})");
    CHECK(patched(R"({"foo":null})", R"([{"op":"test","path":"/foo","value":null}])") == R"({"foo":null})");
}

TEST_CASE("A patch that does not fit changes nothing and names the operation", "[sandbox][patch]")
{
    CHECK(patched(R"({"baz":"qux"})", R"([{"op":"test","path":"/baz","value":"bar"}])") == "conflict at 0");
    CHECK(patched(R"({"foo":"bar"})",
                  R"([{"op":"add","path":"/x","value":1},{"op":"add","path":"/baz/bat","value":"qux"}])") ==
          "conflict at 1");
    CHECK(patched(R"({"foo":[1]})", R"([{"op":"add","path":"/foo/2","value":1}])") == "conflict at 0");
    CHECK(patched(R"({"foo":[1,2]})", R"([{"op":"replace","path":"/foo/01","value":1}])") == "conflict at 0");
    CHECK(patched(R"({"foo":1})", R"([{"op":"remove","path":"/bar"}])") == "conflict at 0");
    CHECK(patched(R"({"a":{"b":1}})", R"([{"op":"move","from":"/a","path":"/a/b/c"}])") == "conflict at 0");
    CHECK(patched(R"({"a":"10"})", R"([{"op":"test","path":"/a","value":10}])") == "conflict at 0");
}

TEST_CASE("What is no patch is malformed", "[sandbox][patch]")
{
    for (const char* patch : {"{}", "not json", R"([{"op":"spam","path":"/a"}])", R"([{"path":"/a","value":1}])",
                              R"([{"op":"add","path":"/a"}])", R"([{"op":"add","value":1}])",
                              R"([{"op":"add","path":"a","value":1}])", R"([{"op":"move","path":"/a"}])",
                              R"([{"op":"add","path":"/~2","value":1}])", R"([{"op":"replace","path":"","value":1}])"})
        CHECK(patched(R"({"a":1})", patch) == "malformed");
}
