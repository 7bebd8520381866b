namespace OrchestrationArchitect.Prompts.Evaluation.Running;

/// <summary>Chooses tests by their name.</summary>
internal sealed class TestFilter(string? pattern)
{
    private readonly string[] _parts = (pattern ?? "").Split('*', StringSplitOptions.RemoveEmptyEntries);

    public bool Admits(PromptFile prompt, TestCase test)
    {
        var name = $"{prompt.Name} / {test.Name}";
        var at = 0;
        foreach (var part in _parts)
        {
            at = name.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            at += part.Length;
        }

        return true;
    }
}
