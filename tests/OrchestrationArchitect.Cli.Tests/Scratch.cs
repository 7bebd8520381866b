namespace OrchestrationArchitect.Cli.Tests;

/// <summary>A directory that lives as long as a test.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("architect-test-");

    public string FullName => _directory.FullName;

    public string File(string name) => Path.Combine(FullName, name);

    public string Write(string name, string content)
    {
        System.IO.File.WriteAllText(File(name), content);
        return File(name);
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
