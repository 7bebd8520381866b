namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>A node as text: a single value as it stands, anything else as compact JSON.</summary>
internal static class NodeText
{
    public static string Of(PromptNode node) => node is PromptScalar scalar ? scalar.Text : NodeJson.Of(node);
}
