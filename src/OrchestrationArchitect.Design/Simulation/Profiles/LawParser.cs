using System.Collections.Immutable;
using System.Text.Json;

namespace OrchestrationArchitect.Design.Simulation.Profiles;

/// <summary>
/// A law in one of its forms: a number (always that), an array (samples), or an object with <c>p50</c> and <c>p99</c>
/// (lognormal), <c>mean</c> and <c>p90</c>, <c>mean</c> alone (exponential), or <c>samples</c>.
/// </summary>
internal sealed class LawParser(Fields fields)
{
    /// <summary>The longest time: about 100 years in milliseconds.</summary>
    private const double Most = 3.2e12;

    private const int MostSamples = 1_000_000;

    public Law? Parse(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Number => fields.Number(value, path, 0, Most) is { } number ? new Law.Constant(number) : null,
        JsonValueKind.Array => Samples(value, path),
        JsonValueKind.Object => FromObject(value, path),
        _ => Wrong(path),
    };

    private Law? FromObject(JsonElement value, string path)
    {
        if (value.TryGetProperty("samples", out var samples))
            return Samples(samples, Fields.At(path, "samples"));
        var p50 = Figure(value, path, "p50");
        var p99 = Figure(value, path, "p99");
        var mean = Figure(value, path, "mean");
        var p90 = Figure(value, path, "p90");
        return (p50, p99, mean, p90) switch
        {
            ({ } median, { } high, _, _) when median > 0 && high >= median => Law.FromPercentiles(median, high),
            (0, 0, _, _) => new Law.Constant(0),
            (null, null, { } average, { } high) when average > 0 && high >= average && high <= 5 * average =>
                Law.FromMeanAndP90(average, high),
            (null, null, { } average, null) => average > 0 ? new Law.Exponential(average) : new Law.Constant(0),
            _ => Wrong(path),
        };
    }

    private double? Figure(JsonElement value, string path, string member) =>
        value.TryGetProperty(member, out var figure) ? fields.Number(figure, Fields.At(path, member), 0, Most) : null;

    private Law? Samples(JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0)
            return Wrong(path);
        if (value.GetArrayLength() > MostSamples)
        {
            fields.Log.Error(ProfileCodes.TooLarge, path, $"At most {MostSamples} samples of a step are read.");
            return null;
        }

        var samples = ImmutableArray.CreateBuilder<double>(value.GetArrayLength());
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (fields.Number(item, $"{path}/{index++}", 0, Most) is not { } sample)
                return null;
            samples.Add(sample);
        }

        return new Law.Samples(samples.MoveToImmutable());
    }

    private Law? Wrong(string path)
    {
        fields.Log.Error(
            ProfileCodes.WrongForm,
            path,
            "This is a number, a list of samples, or an object with p50 and p99 (p99 not less), with mean and p90 "
                + "(p90 from 1 to 5 means), with mean alone, or with samples.",
            "For example { \"p50\": 120, \"p99\": 900 }.");
        return null;
    }
}
