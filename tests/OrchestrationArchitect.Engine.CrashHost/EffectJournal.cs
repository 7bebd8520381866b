using System.Text;

namespace OrchestrationArchitect.Engine.CrashHost;

/// <summary>A file of effects, one line each, written through before the activity returns; survives the process.</summary>
public sealed class EffectJournal : IDisposable
{
    private readonly FileStream _file;
    private readonly string _generation;
    private readonly Lock _gate = new();

    /// <param name="path">The file.</param>
    /// <param name="generation">Which process writes.</param>
    public EffectJournal(string path, string generation)
    {
        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        _generation = generation;
    }

    /// <summary>Notes an effect.</summary>
    public void Write(string key, string activity)
    {
        var line = Encoding.UTF8.GetBytes($"{_generation}\t{key}\t{activity}\n");
        lock (_gate)
            _file.Write(line);
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Reads a journal; a line that the death of its process cut off is left out.</summary>
    public static IEnumerable<Effect> Read(string path) => File.ReadAllText(path)
        .Split('\n')
        .SkipLast(1)
        .Select(line => line.Split('\t'))
        .Where(parts => parts.Length == 3)
        .Select(parts => new Effect(parts[0], parts[1], parts[2]));
}

/// <summary>An effect: in which process, under which idempotency key, of which activity.</summary>
public sealed record Effect(string Generation, string Key, string Activity);
