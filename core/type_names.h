// The types of nodes as classes in RDF: "person" is relata:Person, and back.
#pragma once

#include <string>
#include <string_view>

namespace relata {

// The name of the class of ours: a type whose first letter is small has it as a capital, any other
// follows "_", and so do the names of classes that say what a resource is ("document"). The
// rest as relation_local_name() has it. `type` is not empty.
[[nodiscard]] std::string class_local_name(std::string_view type);
// The type whose class has this name; empty where no type has (a name that is too long to be told, or none of ours).
[[nodiscard]] std::string type_of_class(std::string_view local_name);

}  // namespace relata
