namespace OrchestrationArchitect.Design.Exporting.DurableCSharp;

/// <summary>Files that are the same in every exported project, but for the namespace.</summary>
internal static class Templates
{
    public static string Read(string name, string rootNamespace)
    {
        using var stream = typeof(Templates).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the build.");
        using var reader = new StreamReader(stream);
        return WithoutHeader(reader.ReadToEnd().ReplaceLineEndings("\n")).Replace("{{namespace}}", rootNamespace, StringComparison.Ordinal);
    }

    /// <summary>The first line says what the file is, for readers of our sources.</summary>
    private static string WithoutHeader(string text) => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}
