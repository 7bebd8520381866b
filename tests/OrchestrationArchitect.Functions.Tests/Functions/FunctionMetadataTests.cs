using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Runs.Queues;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Functions.Tests.Functions;

public sealed class FunctionMetadataTests
{
    public static TheoryData<string, Type, Type> Activities() => References(typeof(ActivityReference<,>));

    public static TheoryData<string, Type, Type> Orchestrations() => References(typeof(OrchestrationReference<,>));

    [Fact]
    public void Functions_Names_AreUniqueWhateverTheirCase() =>
        FunctionCatalog.All.Select(function => function.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count()
            .ShouldBe(FunctionCatalog.All.Count);

    [Fact]
    public void Functions_Methods_ArePublicOnPublicClasses() =>
        FunctionCatalog.All.ShouldAllBe(function => function.Method.IsPublic && function.Method.DeclaringType!.IsPublic);

    [Fact]
    public void Functions_EachHasExactlyOneTrigger() =>
        FunctionCatalog.All.ShouldAllBe(function => function.TriggerParameter != null);

    [Theory]
    [MemberData(nameof(Activities))]
    public void Activity_OfARun_HasOneFunctionOfItsTypes(string name, Type input, Type output)
    {
        var function = FunctionCatalog.All.Where(one => one.Name == name).ShouldHaveSingleItem();
        function.TriggerParameter.IsDefined(typeof(ActivityTriggerAttribute)).ShouldBeTrue();
        function.TriggerParameter.ParameterType.ShouldBe(input);
        function.Method.ReturnType.ShouldBe(typeof(Task<>).MakeGenericType(output));
    }

    [Theory]
    [MemberData(nameof(Orchestrations))]
    public void Orchestration_OfARun_HasOneFunctionOfItsTypes(string name, Type input, Type output)
    {
        input.ShouldNotBeNull();
        var function = FunctionCatalog.All.Where(one => one.Name == name).ShouldHaveSingleItem();
        function.TriggerParameter.IsDefined(typeof(OrchestrationTriggerAttribute)).ShouldBeTrue();
        function.TriggerParameter.ParameterType.ShouldBe(typeof(TaskOrchestrationContext));
        function.Method.ReturnType.ShouldBe(typeof(Task<>).MakeGenericType(output));
    }

    [Fact]
    public void Activities_NoneIsWithoutAReference() =>
        FunctionCatalog.With<ActivityTriggerAttribute>().Select(function => function.Name).Order(StringComparer.Ordinal)
            .ShouldBe(Activities().Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void Routes_OfTheSharedApi_HaveOneHttpTriggerEachThatAsksForAKey() =>
        HttpTriggers().Where(trigger => trigger.Level == AuthorizationLevel.Function)
            .Select(trigger => (trigger.Method, trigger.Route)).Order()
            .ShouldBe(ApiRoutes.Shared().Order());

    [Fact]
    public void Routes_WithoutKey_AreThoseOfHealthOnly() =>
        HttpTriggers().Where(trigger => trigger.Level != AuthorizationLevel.Function).Order()
            .ShouldBe([("get", "healthz", AuthorizationLevel.Anonymous), ("get", "readyz", AuthorizationLevel.Anonymous)]);

    [Fact]
    public void HttpFunctions_AnswerByEmptyActionResults() =>
        FunctionCatalog.With<HttpTriggerAttribute>()
            .ShouldAllBe(function => function.Method.ReturnType == typeof(Task<IActionResult>));

    [Fact]
    public void Queues_RequestsAndPoison_HaveOneTriggerEach() =>
        FunctionCatalog.With<QueueTriggerAttribute>().Select(function => function.Trigger<QueueTriggerAttribute>().QueueName)
            .ShouldBe([QueueIntake.RequestQueue, QueueIntake.PoisonQueue], ignoreOrder: true);

    [Fact]
    public void DurableClients_AreBoundAsDurableTaskClients() =>
        FunctionCatalog.All.SelectMany(function => function.Method.GetParameters())
            .Where(parameter => parameter.IsDefined(typeof(DurableClientAttribute)))
            .ShouldAllBe(parameter => parameter.ParameterType == typeof(DurableTaskClient));

    private static IEnumerable<(string Method, string Route, AuthorizationLevel Level)> HttpTriggers() =>
        FunctionCatalog.With<HttpTriggerAttribute>().Select(function => function.Trigger<HttpTriggerAttribute>())
            .SelectMany(trigger => trigger.Methods!.Select(method => (method, trigger.Route!, trigger.AuthLevel)));

    private static TheoryData<string, Type, Type> References(Type definition)
    {
        var data = new TheoryData<string, Type, Type>();
        foreach (var property in typeof(RunReferences).GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            if (!property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != definition)
                continue;
            var types = property.PropertyType.GetGenericArguments();
            var reference = property.GetValue(null)!;
            data.Add((string)reference.GetType().GetProperty("Name")!.GetValue(reference)!, types[0], types[1]);
        }

        return data;
    }
}
