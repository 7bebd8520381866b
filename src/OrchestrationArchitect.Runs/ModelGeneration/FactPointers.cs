using System.Text.Json;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>Whether the facts that decisions name are there.</summary>
internal static class FactPointers
{
    public static IEnumerable<string> Errors(OrchestrationDesign design)
    {
        var facts = JsonSerializer.SerializeToNode(design.Facts, DesignJson.Compact);
        foreach (var decision in design.Decisions)
        {
            foreach (var pointer in decision.Facts.Where(pointer => !Exists(facts, pointer)))
                yield return $"The decision '{decision.Title}' names the fact '{pointer}', which is not there.";
        }
    }

    private static bool Exists(JsonNode? node, string pointer)
    {
        if (pointer.Length == 0 || pointer[0] != '/')
            return false;
        foreach (var part in pointer[1..].Split('/'))
        {
            node = node switch
            {
                JsonArray list when int.TryParse(part, out var index) && index >= 0 && index < list.Count => list[index],
                JsonObject map => map[part],
                _ => null,
            };
            if (node is null)
                return false;
        }

        return true;
    }
}
