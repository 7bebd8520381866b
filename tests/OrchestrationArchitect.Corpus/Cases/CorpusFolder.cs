using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>Loads the cases of a folder.</summary>
public static class CorpusFolder
{
    /// <summary>All cases of a folder, by file name.</summary>
    /// <param name="folder">A folder with one <c>.yaml</c> file per case.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="CorpusFormatException">A file does not follow the format.</exception>
    public static ImmutableArray<CorpusCase> Load(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))];

    /// <summary>One case from its text.</summary>
    /// <param name="slug">The case's name in reports.</param>
    /// <param name="yaml">The file's text.</param>
    /// <exception cref="CorpusFormatException">It does not follow the format.</exception>
    public static CorpusCase Parse(string slug, string yaml)
    {
        try
        {
            var deserializer = new DeserializerBuilder()
                .WithNamingConvention(CamelCaseNamingConvention.Instance)
                .Build();
            return new CaseReader(slug, deserializer.Deserialize<CaseFile>(yaml)).Read();
        }
        catch (YamlException broken)
        {
            throw new CorpusFormatException(slug, broken.Message);
        }
    }
}
