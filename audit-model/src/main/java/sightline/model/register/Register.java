package sightline.model.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.audit.Agency;
import sightline.model.audit.Round;
import sightline.model.record.KeyId;

/**
 * What the support team keeps: the agencies, the rounds, and what was said to whom. The fold of its
 * edits.
 *
 * @param agencies by code, in the order of names
 * @param rounds by code, in the order they were created
 */
public record Register(
    Map<String, Agency> agencies,
    Map<String, Round> rounds,
    Map<String, LocalDate> opened,
    Map<String, LocalDate> packMade,
    Map<String, LocalDate> finalDue,
    Map<String, Map<String, String>> waivers,
    Map<String, Map<String, List<LocalDate>>> reminders,
    Map<KeyId, Revocation> revocations) {

  /** Why and when a key lost its trust; the reason may be empty. */
  public record Revocation(String reason, LocalDate on) {}

  public static Register fold(List<RegisterEdit> edits) {
    Map<String, Agency> agencies = new HashMap<>();
    Map<String, Round> rounds = new LinkedHashMap<>();
    Map<String, LocalDate> opened = new HashMap<>();
    Map<String, LocalDate> packMade = new HashMap<>();
    Map<String, LocalDate> finalDue = new HashMap<>();
    Map<String, Map<String, String>> waivers = new HashMap<>();
    Map<String, Map<String, List<LocalDate>>> reminders = new HashMap<>();
    Map<KeyId, Revocation> revocations = new HashMap<>();
    for (RegisterEdit edit : edits) {
      switch (edit) {
        case RegisterEdit.AgenciesPut e -> e.agencies().forEach(a -> agencies.put(a.code(), a));
        case RegisterEdit.AgencyRemoved e -> agencies.remove(e.code());
        case RegisterEdit.RoundCreated e -> {
          rounds.put(e.round().code(), e.round());
          opened.put(e.round().code(), e.opened());
        }
        case RegisterEdit.RoundWentOn e ->
            rounds.computeIfPresent(e.round(), (code, round) -> round.asking(e.tool()));
        case RegisterEdit.PackMade e -> e.rounds().forEach(r -> packMade.putIfAbsent(r, e.on()));
        case RegisterEdit.FinalDueSet e -> finalDue.put(e.round(), e.on());
        case RegisterEdit.Waived e ->
            waivers.computeIfAbsent(e.round(), r -> new HashMap<>()).put(e.agency(), e.reason());
        case RegisterEdit.Reminded e ->
            reminders
                .computeIfAbsent(e.round(), r -> new HashMap<>())
                .computeIfAbsent(e.agency(), a -> new ArrayList<>())
                .add(e.on());
        case RegisterEdit.KeyRevoked e ->
            revocations.put(e.key(), new Revocation(e.reason(), e.on()));
      }
    }
    Map<String, Agency> byName = new LinkedHashMap<>();
    agencies.values().stream()
        .sorted(java.util.Comparator.comparing(Agency::name).thenComparing(Agency::code))
        .forEach(a -> byName.put(a.code(), a));
    return new Register(
        byName, rounds, opened, packMade, finalDue, waivers, reminders, revocations);
  }

  public Optional<Agency> agency(String code) {
    return Optional.ofNullable(agencies.get(code));
  }

  public Optional<Round> round(String code) {
    return Optional.ofNullable(rounds.get(code));
  }

  /** The invited agencies of a round that are still on the register, in its order. */
  public List<Agency> invited(Round round) {
    return round.invited().stream().flatMap(code -> agency(code).stream()).toList();
  }

  /** The day until which returns of a round are taken, where a later one than due was set. */
  public Optional<LocalDate> finalDue(String round) {
    return Optional.ofNullable(finalDue.get(round));
  }

  public Optional<String> waiver(String round, String agency) {
    return Optional.ofNullable(waivers.getOrDefault(round, Map.of()).get(agency));
  }

  public List<LocalDate> reminders(String round, String agency) {
    return List.copyOf(reminders.getOrDefault(round, Map.of()).getOrDefault(agency, List.of()));
  }
}
