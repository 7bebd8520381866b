using OrchestrationArchitect.Prompts.Loading;

namespace OrchestrationArchitect.Prompts;

/// <summary>Loads prompt files from text.</summary>
public static class PromptLoader
{
    /// <summary>Reads a prompt file. Wrong input is a diagnostic with its line, never an exception; unknown keys are
    /// warnings. Size, depth and what aliases expand to are bounded.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="fileName">The file's name, for diagnostics.</param>
    public static PromptLoadResult Load(string yaml, string fileName)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(fileName);
        var findings = new FindingSink(fileName);
        var (root, more, rejection) = YamlTree.Read(yaml);
        if (more)
            findings.Warn(PromptCodes.MoreDocuments, "The file holds more than one document; only the first is read.", 1, 1);

        PromptFile? prompt = null;
        if (rejection is not null)
            findings.Error(rejection.Code, rejection.Message, rejection.Line, rejection.Column);
        else if (root is PromptMap map)
            prompt = PromptReader.Read(map, fileName, findings);
        else
            findings.Error(PromptCodes.WrongType, "A prompt file must be a mapping of fields.", root!.Line, root.Column);
        return new PromptLoadResult(findings.HasErrors ? null : prompt, findings.ToDiagnostics());
    }
}
