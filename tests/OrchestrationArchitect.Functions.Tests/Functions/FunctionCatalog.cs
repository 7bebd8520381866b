using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using OrchestrationArchitect.Functions.Hosting;

namespace OrchestrationArchitect.Functions.Tests.Functions;

/// <summary>The functions of the app as the host indexes them.</summary>
internal static class FunctionCatalog
{
    public static IReadOnlyList<FunctionEntry> All { get; } =
    [
        .. typeof(FunctionsRegistration).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => (method, name: method.GetCustomAttribute<FunctionAttribute>()?.Name))
            .Where(found => found.name is not null)
            .Select(found => new FunctionEntry(found.name!, found.method)),
    ];

    public static IEnumerable<FunctionEntry> With<TTrigger>()
        where TTrigger : TriggerBindingAttribute => All.Where(function => function.TriggerParameter.IsDefined(typeof(TTrigger)));
}

internal sealed record FunctionEntry(string Name, MethodInfo Method)
{
    public ParameterInfo TriggerParameter => Method.GetParameters()
        .Single(parameter => parameter.GetCustomAttributes().OfType<TriggerBindingAttribute>().Any());

    public TTrigger Trigger<TTrigger>()
        where TTrigger : TriggerBindingAttribute => TriggerParameter.GetCustomAttribute<TTrigger>()!;
}
