using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>Lists what is observed by name, to learn from it or to tell it.</summary>
internal sealed class NameLister : ObservationSink
{
    private readonly ImmutableArray<string>.Builder _names = ImmutableArray.CreateBuilder<string>();

    /// <summary>The names that something has observed, in their order.</summary>
    public static ImmutableArray<string> Of(Action<ObservationSink> observe)
    {
        var lister = new NameLister();
        observe(lister);
        return lister._names.ToImmutable();
    }

    /// <summary>The same, none twice.</summary>
    public static ImmutableArray<string> DistinctOf(Action<ObservationSink> observe) => [.. Of(observe).Distinct(StringComparer.Ordinal)];

    protected override void Take(ReadOnlySpan<char> name) => _names.Add(name.ToString());
}
